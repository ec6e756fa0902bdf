import { useDesk } from "./desk.ts";

type Props = { text: string; onLink(address: string): void };

const linkable = /(https?:\/\/[^\s<>"“”「」（）、。]+[^\s<>"“”「」（）、。.,;:!?)\]])/g;

/** A bubble's text with its web addresses made to tap. Ours open in the phone's own browser, as LINE does it. */
export function PhoneText({ text, onLink }: Props) {
  const { publicUrl } = useDesk().view;
  return (
    <p class="line-bubble">
      {text.split(linkable).map((piece, index) => {
        if (index % 2 === 0) return piece;
        const own = ownAddress(piece, publicUrl);
        return (
          <a
            href={own ?? piece}
            target="_blank"
            rel="noopener noreferrer"
            onClick={(event) => {
              if (own === undefined) return;
              event.preventDefault();
              onLink(own);
            }}
          >
            {piece}
          </a>
        );
      })}
    </p>
  );
}

/** The path of a page of ours, whatever name the house is reached by here; undefined for the rest of the world. */
export function ownAddress(address: string, publicUrl: string): string | undefined {
  for (const base of [publicUrl, location.origin]) {
    if (address.startsWith(`${base}/`)) return address.slice(base.length);
  }
  return undefined;
}
