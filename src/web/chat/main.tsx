import { render } from "preact";
import { ChatPage } from "./chat-page.tsx";
import { firstWords } from "./words.ts";

const place = document.getElementById("app");
if (place) {
  place.replaceChildren();
  render(<ChatPage firstLang={document.documentElement.lang} firstWords={firstWords()} />, place);
}
