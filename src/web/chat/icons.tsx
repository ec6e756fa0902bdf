const shapes = {
  language:
    "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3.500 9h17M3.500 15h17M12 3c-5 5.500-5 12.500 0 18M12 3c5 5.500 5 12.500 0 18",
  help: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.300 9.300a2.800 2.800 0 1 1 4.100 2.600c-.9.500-1.400 1-1.400 1.900M12 17v.1",
  leave: "M14 4H7a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h7M11 12h9M17 8.500 20.500 12 17 15.500",
  send: "M12 19V5M5.500 11.500 12 5l6.500 6.500",
} as const;

/** A line drawing that only repeats what the text beside it says. */
export function Icon({ name }: { name: keyof typeof shapes }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
