import type { Language } from "./languages.ts";
import { plain } from "./plain.ts";

/** One shape for everything that should count as the same word. */
export function fold(text: string): string {
  const flat = plain(text).toLowerCase().replace(/\s+/g, " ").trim();
  return trimOuter(flat) || flat;
}

/** The folded text without one polite ending; never down to nothing. */
export function withoutPoliteness(text: string, language: Language): string {
  const folded = fold(text);
  const ending = [...endings[language], ...endings.en].find(
    (each) => folded.length > each.length && folded.endsWith(each),
  );
  return ending === undefined ? folded : trimOuter(folded.slice(0, -ending.length)) || folded;
}

// Longest first. A leading space: only as a word of its own.
const endings: Record<Language, readonly string[]> = {
  vi: list("_nha bạn, _nhé bạn, _giúp em, _cám ơn, _cảm ơn, _nhé, _nhe, _nha, _ạ, _a, _ah, _đi, _với"),
  "zh-Hans": list("谢谢您, 谢谢你, 谢谢, 謝謝, 拜托, 啊, 呀, 哦, 喔, 呢, 啦, 哈, 嘛"),
  id: list("_terima kasih, _makasih, _mbak, _pak, _bu, _kak, _mas, _min, _ya, _dong, _deh, _aja"),
  fil: list("_salamat po, _salamat, _po ako, _naman po, _na po, _po, _ho, _nga, _naman"),
  en: list("_thank you very much, _thank you, _thanks, _please, _pls, _plz, _sir, _madam, _ma'am, _mam, _po"),
  th: list(
    "นะครับผม, นะครับ, นะคะ, นะค่ะ, ครับผม, ขอบคุณครับ, ขอบคุณค่ะ, ครับ, คับ, ค้าบ, คร้าบ, ค่ะ, คะ, ค่า, ค้า, จ้ะ, จ้า, จ๊ะ, ฮะ, นะ",
  ),
  km: list("សូមអរគុណ, អរគុណ, បាទ, ចាស, ចា៎, បង, ផង"),
  my: list("ခင်ဗျာ, ခင်ဗျ, ဗျာ, ဗျ, ရှင့်, ရှင်, နော်, ကျေးဇူးပါ, ပါရှင့်"),
  ja: list(
    "でお願いします, お願いします, おねがいします, お願い致します, でございます, です, ですね, ください, 下さい, ね, よ",
  ),
};

const outer =
  /^(?:[\s.!?,;:'"()[\]*_~`^…。！？、，；：।॥\u104A\u104B\u17D4-\u17D6\u0E5B「」『』【】《》〈〉“”„‘’«»〜・·•—–-]|\p{Extended_Pictographic}|\p{Emoji_Modifier})$/u;

function trimOuter(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && outer.test(charAt(text, start))) start += charAt(text, start).length;
  while (end > start && outer.test(charBefore(text, end))) end -= charBefore(text, end).length;
  return text.slice(start, end);
}

function charAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function charBefore(text: string, end: number): string {
  const last = text.slice(end - 1, end);
  return /[\uDC00-\uDFFF]/.test(last) ? text.slice(end - 2, end) : last;
}

function list(words: string): string[] {
  return words.split(",").map((word) => word.trim().replace("_", " "));
}
