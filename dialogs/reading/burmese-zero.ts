/** Many keyboards give the digit zero where the letter wa is meant, and the other way round. */
export function zeroAsLetter(text: string): string {
  return text.replace(/(?<=[\u1000-\u103F])\u1040|\u1040(?=[\u1000-\u103F])/g, "\u101D");
}

/** Letters wa and ra that stand in a number become 0 and 7. Expects ASCII digits. */
export function letterAsDigit(text: string): string {
  return text.replace(/[0-9\u101D\u101B]+/g, (run, at: number) => {
    const before = text.slice(at - 1, at);
    const after = text.slice(at + run.length, at + run.length + 1);
    if (!/[0-9]/.test(run) && !/[/.-]/.test(before + after)) return run;
    const kept = run.endsWith("\u101B") && /[\u1000-\u109F]/.test(after) ? "\u101B" : "";
    const digits = kept === "" ? run : run.slice(0, -1);
    return digits.replaceAll("\u101D", "0").replaceAll("\u101B", "7") + kept;
  });
}
