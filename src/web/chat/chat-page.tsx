import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { Composer } from "./composer.tsx";
import { Conversation } from "./conversation.tsx";
import { Header } from "./header.tsx";
import { leave } from "./leave.ts";
import { StatusBar } from "./status-bar.tsx";
import { useTalk } from "./use-talk.ts";
import { fetchWords, type Words } from "./words.ts";

/** The whole page. Its own words follow the language of the talk. */
export function ChatPage({ firstLang, firstWords }: { firstLang: string; firstWords: Words }) {
  const talk = useTalk(firstLang);
  const [shown, setShown] = useState({ lang: firstLang, words: firstWords });
  const { lang, words } = shown;

  useEffect(() => {
    if (talk.lang === lang) return;
    void fetchWords(talk.lang).then((fetched) => {
      if (fetched) setShown({ lang: talk.lang, words: fetched });
    });
  }, [talk.lang, lang]);

  useLayoutEffect(() => {
    document.documentElement.lang = lang;
    document.title = words.title ?? "";
  }, [lang, words]);

  const leaveNow = () => {
    talk.stop();
    leave();
  };
  return (
    <div class="page">
      <Header words={words} onTap={talk.say} onLeave={leaveNow} />
      <StatusBar words={words} status={talk.status} onHere={talk.connect} />
      <main>
        <Conversation words={words} entries={talk.entries} onTap={talk.say} onAgain={talk.again} />
        <Composer words={words} onSay={talk.say} />
      </main>
    </div>
  );
}
