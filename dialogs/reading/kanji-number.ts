/** 一九九八, 二十五, 千九百九十八, 廿五 */
export function readKanjiNumber(text: string): number | undefined {
  if (text.length === 0 || text.length > 9 || !/^[〇零一二三四五六七八九两兩十百千廿卅]+$/.test(text)) return undefined;
  const spelled = text.replace(/廿/g, "二十").replace(/卅/g, "三十");
  return /[十百千]/.test(spelled) ? sumOf(spelled) : Number([...spelled].map((char) => values[char] ?? 0).join(""));
}

const values: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const places: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

function sumOf(text: string): number {
  let sum = 0;
  let held = 0;
  for (const char of text) {
    const place = places[char];
    sum += place === undefined ? 0 : (held || 1) * place;
    held = place === undefined ? (values[char] ?? 0) : 0;
  }
  return sum + held;
}
