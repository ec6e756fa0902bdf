import { render } from "preact";
import { SandboxPage } from "./sandbox-page.tsx";
import { firstWords } from "./words.ts";

const place = document.getElementById("app");
if (place) render(<SandboxPage firstLang={document.documentElement.lang} firstWords={firstWords()} />, place);
