import type { Words } from "./words.ts";

const linkable = /(https?:\/\/[^\s<>"“”「」（）、。]+[^\s<>"“”「」（）、。.,;:!?)\]])|(\b0\d{1,4}-\d{1,4}-\d{3,4}\b)/g;

/** A bubble's text with its web addresses and Japanese phone numbers made to tap. Never any markup. */
export function LinkedText({ text, words }: { text: string; words: Words }) {
  const pieces = text.split(linkable);
  return (
    <>
      {pieces.map((piece, index) => {
        if (piece === undefined || index % 3 === 0) return piece;
        return index % 3 === 1 ? <WebLink url={piece} words={words} /> : <a href={`tel:${piece}`}>{piece}</a>;
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
