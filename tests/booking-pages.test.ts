import assert from "node:assert/strict";
import { test } from "node:test";
import { happen } from "../src/happen.ts";
import { type Consultation, deadline, hourMs, openConsultation, startAt } from "./consultation.ts";

async function ask(c: Consultation, kind: "join" | "booking", path: string, form?: { [name: string]: string }) {
  const { links, config } = c.house;
  const url = links.url(kind, (await c.booking()).id).replace(config.publicUrl, c.url);
  const answer = await fetch(`${url}${path}`, { method: "POST", ...(form ? { body: new URLSearchParams(form) } : {}) });
  return { status: answer.status, text: await answer.text() };
}
const says = (c: Consultation, page: { text: string }, key: string) =>
  page.text.includes(c.house.text.say("en", `web:${key}`));

test("a page left open: moving or cancelling what has ended meanwhile is not said to be done", async (t) => {
  const c = await openConsultation(t);
  await c.moveTo(deadline);
  assert.equal((await c.booking()).state, "noShow");
  const moved = await ask(c, "booking", "/move", { startAt: String(startAt + 3 * hourMs) });
  assert.ok(!says(c, moved, "booking.moved") && says(c, moved, "join.over"));
  const cancelled = await ask(c, "booking", "/cancel");
  assert.ok(!says(c, cancelled, "booking.cancelled") && says(c, cancelled, "join.over"));
  const late = await ask(c, "join", "/late");
  assert.ok(!says(c, late, "join.lateNoted") && says(c, late, "join.over"));
  assert.equal((await c.booking()).state, "noShow");
});

test("cancelled twice, on the page: said both times, done once", async (t) => {
  const c = await openConsultation(t);
  for (let i = 0; i < 2; i++) assert.ok(says(c, await ask(c, "booking", "/cancel"), "booking.cancelled"));
  await c.settle();
  assert.equal(c.letters().filter((letter) => letter.ics?.includes("METHOD:CANCEL")).length, 1);
});

test("the token of one page opens no other, and no other booking", async (t) => {
  const c = await openConsultation(t);
  const { links, config } = c.house;
  const { id } = await c.booking();
  const [join, booking] = [links.url("join", id), links.url("booking", id)].map((url) => url.split("/").at(-1) ?? "");
  const wrong = [
    `/b/${join}`,
    `/j/${booking}`,
    `/b/${id}`,
    `/b/${id}.`,
    `/b/other.${booking?.split(".")[1]}`,
    "/b/.",
    "/j/%2e",
  ];
  for (const path of wrong) {
    assert.equal((await fetch(`${c.url}${path}`)).status, 404, path);
    assert.ok((await fetch(`${c.url}${path}/cancel`, { method: "POST" })).status === 404, path);
  }
  assert.equal((await c.booking()).state, "confirmed");
  const page = await fetch(links.url("booking", id).replace(config.publicUrl, c.url));
  assert.equal(page.headers.get("referrer-policy"), "no-referrer");
  assert.equal(page.headers.get("cache-control"), "no-store");
  const shown = await page.text();
  assert.doesNotMatch(shown, /Maria|Dela Cruz|1998|gmail/);
  assert.ok(shown.includes(config.service.office.name) && shown.includes(config.service.office.phone));
});

test("moved in the chat while the page was open: the page says so by its list, and moves what is there now", async (t) => {
  const c = await openConsultation(t);
  const { id } = await c.booking();
  await happen(c.house, id, { kind: "moved", slot: { language: "en", startAt: startAt + hourMs } });
  const moved = await ask(c, "booking", "/move", { startAt: String(startAt + 2 * hourMs) });
  assert.ok(says(c, moved, "booking.moved"));
  const { slot, seq } = await c.booking();
  assert.deepEqual([slot.startAt, seq], [startAt + 2 * hourMs, 2]);
});
