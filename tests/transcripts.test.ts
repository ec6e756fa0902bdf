import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { createTalk, type Settings } from "./talk.ts";

const folder = new URL("./transcripts/", import.meta.url);

/**
 * Whole talks as text. Lines: "language: vi", "channel: web", "at: <instant>"; "> …" a person says or taps, "@ …" time passes, "! …" something
 * happens to the booking, "~ …" an hour is gone. Everything else is what comes back. UPDATE=1 writes it anew: read the diff.
 */
for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
  test(`transcript ${file}`, () => {
    const path = new URL(file, folder);
    const before = readFileSync(path, "utf8");
    const after = play(before);
    if (process.env.UPDATE) writeFileSync(path, after);
    else assert.equal(before, after);
  });
}

function play(transcript: string): string {
  const lines = transcript.split("\n");
  const settings = readSettings(lines);
  const talk = createTalk(settings);
  const out: string[] = [];
  for (const line of lines) {
    const rest = line.slice(2);
    if (/^(#|language:|channel:|at:)/.test(line)) out.push(line);
    else if (line.startsWith("> ")) out.push("", line, ...talk.say(rest));
    else if (line.startsWith("@ ")) out.push("", line, ...[talk.pass(rest)].flatMap(() => []));
    else if (line.startsWith("! ")) out.push("", line, ...talk.happen(rest));
    else if (line.startsWith("~ ")) out.push("", line, ...[talk.lose(rest)].flatMap(() => []));
  }
  return `${out.join("\n")}\n`;
}

function readSettings(lines: string[]): Settings {
  const value = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? "";
  return {
    language: value("language") as Settings["language"],
    channel: value("channel") as Settings["channel"],
    at: Date.parse(value("at")),
  };
}
