import { forgetChat } from "./remembered-chat.ts";

/** A page anybody in Japan might have open. */
const neutralPage = "https://weather.yahoo.co.jp/";

/** Away from here at once: nothing of the talk stays on this device, and "back" does not lead here. */
export function leave(): void {
  forgetChat();
  document.title = "";
  document.body.replaceChildren();
  location.replace(neutralPage);
}
