/** Two words one typing slip apart: a letter missing, added, wrong, or two swapped. */
export function isOneSlip(typed: string, meant: string): boolean {
  let same = 0;
  while (same < meant.length && typed[same] === meant[same]) same += 1;
  const left = typed.slice(same);
  const right = meant.slice(same);
  if (left === right) return false;
  const swapped = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  return swapped || left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1);
}
