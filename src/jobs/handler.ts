import type { House } from "../house.ts";
import type { Turns } from "../turn.ts";
import type { JobKind, JobOf } from "./job.ts";

export type Tools = { takeTurn: Turns["takeTurn"]; tries: number };
/** Does one job. Finding it obsolete is done, too; a thrown Fault says whether to try again. */
export type Handler<K extends JobKind> = (house: House, job: JobOf<K>, tools: Tools) => Promise<void>;
