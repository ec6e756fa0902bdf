import { useDesk } from "./desk.ts";

/** The nine languages in their own names, to stand in a select. */
export function LanguageOptions() {
  return (
    <>
      {useDesk().view.languages.map(({ code, name }) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </>
  );
}
