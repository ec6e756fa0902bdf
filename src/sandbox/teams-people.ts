/** The counselors who sit before the played Teams. */
export const counselors = [
  { id: "29:1first", name: "Counselor A", aadObjectId: "0a000000-0000-4000-8000-00000000000a" },
  { id: "29:1second", name: "Counselor B", aadObjectId: "0b000000-0000-4000-8000-00000000000b" },
] as const;
