/** The same letters in one encoding: what keyboards write differently but eyes read the same. */
export function plain(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(invisible, "")
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\uFF61-\uFF9F]+/g, (kana) => kana.normalize("NFKC"))
    .replace(/\s/g, (space) => (space === "\n" || space === "\r" ? space : " "))
    .replace(/\u0E40\u0E40/g, "\u0E41") // two Thai e look like one ae
    .replace(/\u0E4D\u0E32/g, "\u0E33") // Thai am typed in two strokes
    .replace(/\u17D2\u178A/g, "\u17D2\u178F"); // Khmer da and ta below a letter look the same
}

// Zero-width, soft hyphen, direction marks, emoji style, fillers.
const invisible =
  /[\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\u034F|\u17B4|\u17B5|\uFE0E|\uFE0F/g;
