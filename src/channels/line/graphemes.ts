const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * How long LINE may find a text that it counts in grapheme clusters (labels, template texts). Unicode 16 made one cluster of a
 * stacked Khmer or Burmese pair (ក្ត); LINE does not say which version it counts with, so a stack counts as its letters.
 */
export function countGraphemes(text: string): number {
  return graphemes(text).reduce((sum, { weight }) => sum + weight, 0);
}

/** The text within `limit` graphemes (as counted above), cut between clusters and ended with "…" where it was longer. */
export function cutGraphemes(text: string, limit: number): string {
  return cut(text, limit, countGraphemes, ({ weight }) => weight);
}

/** The text within `limit` UTF-16 units, cut between clusters and ended with "…" where it was longer. */
export function cutUnits(text: string, limit: number): string {
  return cut(
    text,
    limit,
    (whole) => whole.length,
    ({ segment }) => segment.length,
  );
}

type Grapheme = { segment: string; weight: number };

function graphemes(text: string): Grapheme[] {
  return [...segmenter.segment(text)].map(({ segment }) => ({ segment, weight: Math.max(1, letters(segment)) }));
}

// Thai and Lao "am" are letters to Unicode, but have always been part of the cluster before them.
const letters = (segment: string) => segment.match(/(?![\u0e33\u0eb3])\p{L}/gu)?.length ?? 0;

function cut(
  text: string,
  limit: number,
  count: (text: string) => number,
  weigh: (grapheme: Grapheme) => number,
): string {
  // No count is above the number of UTF-16 units.
  if (text.length <= limit || count(text) <= limit) return text;
  let kept = "";
  let room = limit - 1;
  for (const grapheme of graphemes(text)) {
    room -= weigh(grapheme);
    if (room < 0) break;
    kept += grapheme.segment;
  }
  return `${kept.trimEnd()}…`;
}
