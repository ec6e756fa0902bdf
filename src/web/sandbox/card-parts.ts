/** A part of an Adaptive Card: an element, an action, or the card itself. It comes from outside: every field is read with care. */
export type Part = { type: string; [field: string]: unknown };

/** Its text in this field, else nothing. */
export const textOf = (part: Part, field: string): string => {
  const value = part[field];
  return typeof value === "string" ? value : "";
};

/** The parts in a field that holds a list of them. */
export const partsOf = (part: Part, field: string): Part[] => {
  const list = part[field];
  return Array.isArray(list) ? list.filter(isPart) : [];
};

/** The plain records in a field: facts, choices. */
export const recordsOf = (part: Part, field: string): { [name: string]: unknown }[] => {
  const list = part[field];
  return Array.isArray(list) ? list.filter((item) => typeof item === "object" && item !== null) : [];
};

export const isPart = (value: unknown): value is Part =>
  typeof value === "object" && value !== null && typeof (value as Part).type === "string";
