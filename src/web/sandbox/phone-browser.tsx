import { useEffect, useRef } from "preact/hooks";
import { useDesk } from "./desk.ts";

/** The browser that opens over the chat when a link is tapped. */
export function PhoneBrowser({ address, onClose }: { address: string; onClose(): void }) {
  const { say } = useDesk();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <div class="phone-browser" role="dialog" aria-label={say("line.browser")}>
      <div class="phone-browser-bar">
        <button type="button" class="plain" ref={close} onClick={onClose}>
          {say("line.close")}
        </button>
        <span>{location.host}</span>
        <a href={address} target="_blank" rel="noopener noreferrer" title={say("line.newTab")}>
          ↗<span class="unseen"> {say("line.newTab")}</span>
        </a>
      </div>
      <iframe src={address} title={say("line.browser")} />
    </div>
  );
}
