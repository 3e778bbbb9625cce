/** Languages by their own names, each a link as high as a finger. */
import type { Tongue } from './choice';

export function TongueList({ tongues }: { tongues: readonly Tongue[] }) {
  return (
    <ul className="tongues">
      {tongues.map(({ code, name, path, direction }) => (
        <li key={code}>
          <a href={path} lang={code} hrefLang={code} dir={direction}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
