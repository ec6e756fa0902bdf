import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { View } from "../../sandbox/view.ts";
import type { Say } from "./words.ts";

/** What every part of the page works with. `act` posts to /sandbox/<what> and gives the stand-in's answer. */
export type Desk = {
  view: View;
  /** The page's own language, and its words. */
  lang: string;
  say: Say;
  act<T = unknown>(what: string, wish: object): Promise<T | undefined>;
  /** Looks at the house again; undefined when it does not answer. */
  refresh(): Promise<View | undefined>;
};

const Context = createContext<Desk | undefined>(undefined);

export const DeskProvider = Context.Provider;

export function useDesk(): Desk {
  const desk = useContext(Context);
  if (!desk) throw new Error("no desk");
  return desk;
}
