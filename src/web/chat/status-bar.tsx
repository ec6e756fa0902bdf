import type { Status } from "./direct-line-client.ts";
import type { Words } from "./words.ts";

type Props = { words: Words; status: Status; onHere(): void };

/** Says when there is no connection, and nothing while all is well. */
export function StatusBar({ words, status, onHere }: Props) {
  return (
    <div class="status" role="status">
      {status === "offline" && <p>{words.offline}</p>}
      {status === "elsewhere" && (
        <p>
          {words.elsewhere}{" "}
          <button type="button" onClick={onHere}>
            {words.here}
          </button>
        </p>
      )}
    </div>
  );
}
