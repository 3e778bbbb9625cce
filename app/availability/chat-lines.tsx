/** The chats of an audience with their state, each a link to the chat itself: for the page in front of the chats. */
import { Lines } from './line-row';
import type { PanelData } from './panel-view';

/** What is said beside them: the chats stand once on their page. */
export function withoutChats({ besides, closedWords, ...panel }: PanelData): PanelData {
  const isOther = ({ method }: { method: string }) => method !== 'chat';
  return { ...panel, besides: besides.filter(isOther), closedWords: closedWords.filter(isOther) };
}

export function ChatLines({ panel }: { panel: PanelData }) {
  const chats = [...panel.working, ...panel.waiting, ...panel.later].filter(({ method }) => method === 'chat');
  return (
    <div className="panel inset" data-live="">
      <Lines lines={chats.map((line) => ({ ...line, href: line.direct, elsewhere: true }))} />
    </div>
  );
}
