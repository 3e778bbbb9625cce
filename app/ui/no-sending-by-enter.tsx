/**
 * Enter in a field of one line presses the first button of its form, and half a story would leave. Where that one cannot
 * be pressed, every browser does nothing. Chromium and Safari look further when Enter is pressed on a radio button or a
 * box: there they find the second, and what it adds tells the server that nobody pressed "Stuur". Neither is drawn, so
 * nobody sees, hears or reaches them.
 */
interface NoSendingByEnterProps {
  /** What the second button adds to the form, in a form with radio buttons or boxes. */
  adds?: string;
}

export function NoSendingByEnter({ adds }: NoSendingByEnterProps) {
  return (
    <>
      <input type="submit" disabled hidden />
      {adds ? <input type="submit" name={adds} value="ja" hidden /> : null}
    </>
  );
}
