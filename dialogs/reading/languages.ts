import { fold } from "./fold.ts";

export const languages = ["vi", "zh-Hans", "id", "fil", "en", "th", "km", "my", "ja"] as const;

export type Language = (typeof languages)[number];

/** The language a whole message names, whatever language it is named in. */
export function readLanguage(text: string): Language | undefined {
  if (text.length > 100) return undefined;
  const folded = fold(withoutFlags(text));
  return byName.get(folded) ?? byTag(folded) ?? byFlag(text);
}

const names: Record<Language, string> = {
  vi: `tiếng việt, tiếng việt nam, việt nam, việt, tieng viet, tieng viet nam, viet nam, viet, vietnam, vietnamese,
    ベトナム語, ベトナム, ヴェトナム語, 越南语, 越南語, 越南文, 越南, bahasa vietnam, wikang vietnamese, เวียดนาม, ภาษาเวียดนาม,
    វៀតណាម, ភាសាវៀតណាម, ဗီယက်နမ်, ဗီယက်နမ်ဘာသာ, ဗီယက်နမ်စကား`,
  "zh-Hans": `中文, 汉语, 漢語, 华语, 華語, 普通话, 普通話, 国语, 國語, 简体, 簡體, 简体中文, 簡體中文, 中文(简体), 中文 (简体), 中文(簡體),
    繁体中文, 繁體中文, 中文(繁體), 中文(繁体), 繁體, 繁体, 中国, 中国话, 中國, chinese, simplified chinese, chinese simplified,
    chinese (simplified), traditional chinese, chinese traditional, chinese (traditional), mandarin, china, zhongwen, putonghua,
    中国語, 中国語(簡体字), 中国語簡体字, 簡体中国語, 簡体字, 北京語, 台湾華語, tiếng trung, tiếng trung quốc, tiếng hoa, tieng trung,
    tieng hoa, bahasa tionghoa, bahasa mandarin, tionghoa, bahasa cina, จีน, ภาษาจีน, ចិន, ភាសាចិន, တရုတ်, တရုတ်ဘာသာ, တရုတ်စကား`,
  id: `bahasa indonesia, indonesia, bahasa, indonesian, bhs indonesia, インドネシア語, インドネシア, 印尼语, 印尼語, 印尼文, 印尼,
    印度尼西亚语, 印度尼西亚, tiếng indonesia, tieng indonesia, อินโดนีเซีย, ภาษาอินโดนีเซีย, ឥណ្ឌូណេស៊ី, ភាសាឥណ្ឌូណេស៊ី,
    အင်ဒိုနီးရှား, အင်ဒိုနီးရှားဘာသာ`,
  fil: `filipino, wikang filipino, tagalog, wikang tagalog, pilipino, pinoy, philippines, philippine, the philippines, pilipinas,
    フィリピン語, フィリピノ語, タガログ語, タガログ, フィリピン, 菲律宾语, 菲律賓語, 菲律宾, 他加禄语, tiếng philippines,
    tiếng phi, tiếng tagalog, bahasa filipina, filipina, bahasa tagalog, ฟิลิปปินส์, ภาษาฟิลิปปินส์, ตากาล็อก, ហ្វីលីពីន, ហ្វ៊ីលីពីន,
    ភាសាហ្វីលីពីន, ဖိလစ်ပိုင်, ဖိလစ်ပိုင်ဘာသာ`,
  en: `english, eng, 英語, えいご, イングリッシュ, 英语, 英文, tiếng anh, tieng anh, bahasa inggris, inggris, ingles, wikang ingles,
    อังกฤษ, ภาษาอังกฤษ, អង់គ្លេស, ភាសាអង់គ្លេស, အင်္ဂလိပ်, အင်္ဂလိပ်ဘာသာ, အင်္ဂလိပ်စာ, အင်္ဂလိပ်စကား`,
  th: `ไทย, ภาษาไทย, คนไทย, thai, thailand, phasa thai, タイ語, タイ, 泰语, 泰語, 泰文, 泰国, tiếng thái, tiếng thái lan, thái lan,
    tieng thai, thai lan, bahasa thai, bahasa thailand, wikang thai, ថៃ, ភាសាថៃ, ထိုင်း, ထိုင်းဘာသာ, ထိုင်းစကား`,
  km: `ខ្មែរ, ភាសាខ្មែរ, កម្ពុជា, ភាសាកម្ពុជា, khmer, cambodian, cambodia, kampuchea, カンボジア語, クメール語, カンボジア, クメール,
    高棉语, 高棉語, 柬埔寨语, 柬埔寨語, 柬埔寨, tiếng khmer, tiếng campuchia, campuchia, tieng campuchia, bahasa khmer, kamboja,
    bahasa kamboja, เขมร, ภาษาเขมร, กัมพูชา, ခမာ, ခမာဘာသာ, ကမ္ဘောဒီးယား`,
  my: `မြန်မာ, မြန်မာဘာသာ, မြန်မာစာ, မြန်မာစကား, ဗမာ, ဗမာစကား, ဗမာစာ, burmese, burma, myanmar, myanmar language, myanmarsar,
    bamar, ミャンマー語, ミャンマー, ビルマ語, ビルマ, 缅甸语, 緬甸語, 缅语, 缅文, 缅甸, tiếng miến điện, tiếng myanmar, miến điện,
    tieng mien dien, tieng myanmar, bahasa myanmar, bahasa burma, พม่า, ภาษาพม่า, เมียนมา, ភូមា, ភាសាភូមា, မြန်မာ (ဗမာ)`,
  ja: `日本語, にほんご, にっぽんご, ニホンゴ, nihongo, japanese, japan, 日本, 日语, 日語, 日文, tiếng nhật, tiếng nhật bản, tieng nhat,
    nhật bản, bahasa jepang, jepang, wikang hapon, hapon, nippongo, ญี่ปุ่น, ภาษาญี่ปุ่น, ជប៉ុន, ភាសាជប៉ុន, ဂျပန်, ဂျပန်ဘာသာ, ဂျပန်စာ,
    ဂျပန်စကား`,
};

// OTIT's own pages say cn, phi, kh and mm; "my" is Burmese here, never Malay.
const tags: Record<Language, string> = {
  vi: "vi, vn, vie",
  "zh-Hans": "zh, cn, chn, zho, chi, cmn, tw, chs, cht",
  id: "id, in, ind, idn",
  fil: "fil, tl, tgl, ph, phi, phl",
  en: "en, eng, gb, uk, us",
  th: "th, tha",
  km: "km, kh, khm",
  my: "my, mm, mya, bur, mmr",
  ja: "ja, jp, jpn",
};

const flags: Record<Language, string> = {
  vi: "VN",
  "zh-Hans": "CN, TW, HK, MO",
  id: "ID",
  fil: "PH",
  en: "GB, US, AU",
  th: "TH",
  km: "KH",
  my: "MM",
  ja: "JP",
};

const byName = index(names, fold);
const primary = index(tags, (tag) => tag);
const country = index(flags, (code) => code);

function byTag(folded: string): Language | undefined {
  const [head, ...rest] = folded.replace(/_/g, "-").split("-");
  return rest.every(isSubtag) ? primary.get(head ?? "") : undefined;
}

function isSubtag(part: string): boolean {
  return /^([a-z]{2}|\d{3}|hans|hant|latn|thai|khmr|mymr|jpan)$/.test(part);
}

function byFlag(text: string): Language | undefined {
  const marks = [...text].filter(isFlagHalf);
  const code = marks.map((mark) => String.fromCharCode((mark.codePointAt(0) ?? 0) - 0x1f1e6 + 65)).join("");
  return fold(withoutFlags(text)) === "" ? country.get(code) : undefined;
}

function withoutFlags(text: string): string {
  return [...text].filter((char) => !isFlagHalf(char)).join("");
}

function isFlagHalf(char: string): boolean {
  return /^[\u{1F1E6}-\u{1F1FF}]$/u.test(char);
}

function index(table: Record<Language, string>, shape: (word: string) => string): Map<string, Language> {
  const pairs = languages.flatMap((language) =>
    table[language].split(",").map((word) => [shape(word.trim()), language] as const),
  );
  return new Map(pairs);
}
