import { type Seal, sameText } from "./store/seal.ts";

export type LinkKind = "join" | "booking" | "terms";
export type Links = ReturnType<typeof createLinks>;

const paths = { join: "j", booking: "b" } as const;

/** The addresses people get. A token is the booking's id and a signature that only we can make, good for one kind of page. */
export function createLinks(publicUrl: string, seal: Pick<Seal, "sign">) {
  const signature = (kind: "join" | "booking", id: string) => seal.sign(`${kind}:${id}`).slice(0, 22);
  const token = (kind: "join" | "booking", id: string) => `${id}.${signature(kind, id)}`;
  return {
    /** "https://…/j/<token>" and so on; for terms `id` is the language. */
    url: (kind: LinkKind, id: string) =>
      `${publicUrl}/${kind === "terms" ? `terms/${id}` : `${paths[kind]}/${token(kind, id)}`}`,
    /** The booking's id of a token; undefined when it is not ours. */
    read(kind: "join" | "booking", text: string): string | undefined {
      const [id = "", signed = ""] = text.split(".");
      return sameText(signed, signature(kind, id)) ? id : undefined;
    },
  };
}
