/**
 * A stop is asked of the whole group of processes by a terminal and by systemd, and passed on by the primary besides. The
 * site stops at the first; without a listener Node would end the process at the second, in the middle of it.
 */
export function stopGently() {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => {});
}
