import type { Words } from "./words.ts";

const webAddress = /https?:\/\/[^\s<>"“”「」（）、。]+[^\s<>"“”「」（）、。.,;:!?)\]]/;
const phoneNumber = /\b0\d{1,4}-\d{1,4}-\d{3,4}\b/;
const emergency = /\b11[09]\b/;
const linkable = new RegExp(`(${webAddress.source})|(${phoneNumber.source}|${emergency.source})`, "g");

/** A line of text with its web addresses and phone numbers made to tap. Never any markup. */
export function LinkedText({ text, words }: { text: string; words: Words }) {
  const pieces = text.split(linkable);
  return (
    <>
      {pieces.map((piece, index) => {
        if (piece === undefined || index % 3 === 0) return piece;
        if (index % 3 === 1) return <WebLink url={piece} words={words} />;
        return /[-:./]$/.test(pieces[index - 2] ?? "") ? piece : <a href={`tel:${piece}`}>{piece}</a>;
      })}
    </>
  );
}

function WebLink({ url, words }: { url: string; words: Words }) {
  if (!url.startsWith("https:") && !url.startsWith(`${location.origin}/`)) return <>{url}</>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {url.replace(/^https?:\/\//, "")}
      <span class="unseen"> ({words.newWindow})</span>
    </a>
  );
}
