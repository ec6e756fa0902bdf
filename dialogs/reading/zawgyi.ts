import tools from "myanmar-tools";

/** The text as Zawgyi would mean it; `sure` when it was most likely typed that way. */
export function toUnicode(text: string): { text: string; changed: boolean; sure: boolean } {
  const likely = /[\u1000-\u109F]/.test(text) ? detector.getZawgyiProbability(text) : 0;
  if (likely < surelyUnicode) return { text, changed: false, sure: false };
  const converted = inPieces(text)
    .map((piece) => converter.zawgyiToUnicode(piece))
    .join("")
    .normalize("NFC");
  return { text: converted, changed: converted !== text.normalize("NFC"), sure: likely > 0.95 && !karen.test(text) };
}

const detector = new tools.ZawgyiDetector();
const converter = new tools.ZawgyiConverter();

// Every word of our tables scores above 0.1 when it is written in Zawgyi; converting costs 100 times more than scoring.
const surelyUnicode = 0.0001;

// S'gaw Karen tone signs score as Zawgyi and would be damaged; Zawgyi never has them in these places.
const karen = /[\u1062\u1063]\u103A|[\u102B-\u1032]\u1064/;

// The converter takes the square of the length on some input.
function inPieces(text: string): string[] {
  return text.length <= 400 ? [text] : (text.match(/\S{1,400}|\s+/g) ?? []);
}
