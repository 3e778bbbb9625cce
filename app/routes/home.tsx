import { allPages } from 'content-collections';
export default function Home() {
  return <main>hoi {allPages.length}</main>;
}
