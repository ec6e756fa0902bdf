import tools from "myanmar-tools";

/** The text as Zawgyi would mean it; `sure` when it was most likely typed that way. */
export function toUnicode(text: string): { text: string; changed: boolean; sure: boolean } {
  if (!/[\u1000-\u109F]/.test(text)) return { text, changed: false, sure: false };
  const converted = converter.zawgyiToUnicode(text).normalize("NFC");
  const sure = detector.getZawgyiProbability(text) > 0.95 && !karen.test(text);
  return { text: converted, changed: converted !== text.normalize("NFC"), sure };
}

const detector = new tools.ZawgyiDetector();
const converter = new tools.ZawgyiConverter();

// S'gaw Karen tone signs score as Zawgyi and would be damaged; Zawgyi never has them in these places.
const karen = /[\u1062\u1063]\u103A|[\u102B-\u1032]\u1064/;
