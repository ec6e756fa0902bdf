import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { BookingsPane } from "./bookings-pane.tsx";
import { type Desk, DeskProvider } from "./desk.ts";
import { GuidePane } from "./guide-pane.tsx";
import { LinePane } from "./line-pane.tsx";
import { MailPane } from "./mail-pane.tsx";
import { type PaneName, Tabs } from "./tabs.tsx";
import { TeamsPane } from "./teams-pane.tsx";
import { TopBar } from "./top-bar.tsx";
import { useView } from "./use-view.ts";
import { WebPane } from "./web-pane.tsx";
import { createSay, fetchWords, type Say, type Words } from "./words.ts";
import { ZoomPane } from "./zoom-pane.tsx";

/** The whole page: the clock on top, the two phones left, the office right, bookings and a guide below. */
export function SandboxPage({ firstLang, firstWords }: { firstLang: string; firstWords: Words }) {
  const { view, isLost, refresh } = useView();
  const { lang, say, speak } = useWords(firstLang, firstWords);
  const { act, notice } = useAct(say, refresh);
  const [pane, setPane] = useState<PaneName>("line");
  if (!view) return <main class="opening">{say(isLost ? "page.lost" : "page.loading")}</main>;
  return (
    <DeskProvider value={{ view, lang, say, act, refresh }}>
      <div class={`sandbox on-${pane}`}>
        <TopBar onSpeak={speak} />
        <Tabs pane={pane} onPane={setPane} />
        <main class="stage">
          <LinePane />
          <WebPane />
          <TeamsPane />
          <MailPane />
          <ZoomPane />
          <BookingsPane />
          <GuidePane />
        </main>
        <p class="notice" role="status">
          {isLost ? say("page.lost") : notice}
        </p>
      </div>
    </DeskProvider>
  );
}

function useWords(firstLang: string, firstWords: Words) {
  const [{ lang, words }, setShown] = useState({ lang: firstLang, words: firstWords });
  const say = useMemo(() => createSay(words), [words]);
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = say("page.title");
  }, [lang, say]);
  const speak = async (wanted: string) => {
    const fetched = await fetchWords(wanted);
    if (fetched) setShown({ lang: wanted, words: fetched });
    history.replaceState(null, "", `?lang=${wanted}`);
  };
  return { lang, say, speak };
}

/** What did not work is told until something else does. */
function useAct(say: Say, refresh: Desk["refresh"]) {
  const [notice, setNotice] = useState("");
  const act: Desk["act"] = useCallback(
    async (what, wish) => {
      const { result, why } = await post(`/sandbox/${what}`, wish);
      setNotice(why === undefined ? "" : say("page.failed", { why }));
      await refresh();
      return result as never;
    },
    [refresh, say],
  );
  return { act, notice };
}

async function post(path: string, wish: object): Promise<{ result?: unknown; why?: string }> {
  try {
    const headers = { "content-type": "application/json" };
    const response = await fetch(path, { method: "POST", headers, body: JSON.stringify(wish) });
    const body = await response.json();
    return response.ok ? { result: body.result } : { why: String(response.status) };
  } catch (error) {
    return { why: String((error as Error).message) };
  }
}
