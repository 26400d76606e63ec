/**
 * The licences of everything that runs in production, from the lock file and the packages
 * themselves, as docs/licences.md. Without `--write`: whether that page is true, and whether
 * each licence lets a school run and a supplier hand on the product.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = new URL('../docs/licences.md', import.meta.url);
const ROOT = new URL('../', import.meta.url);

/** Permissive ones; where a package leaves the choice, one of them is enough. */
const ACCEPTED = [
  '0BSD',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PostgreSQL',
  'Zlib',
];

function isAccepted(licence) {
  const plain = licence.replace(/[()]/gu, '');
  if (plain.includes(' OR ')) return plain.split(' OR ').some((one) => ACCEPTED.includes(one));
  return plain.split(' AND ').every((one) => ACCEPTED.includes(one));
}

/** Some old packages state theirs only in their own package.json, in an older form. */
function statedIn(folder) {
  try {
    const { license, licenses } = JSON.parse(
      readFileSync(new URL(`${folder}/package.json`, ROOT), 'utf8'),
    );
    return license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none stated';
  } catch {
    return 'none stated';
  }
}

const { packages } = JSON.parse(readFileSync(new URL('package-lock.json', ROOT), 'utf8'));
const byLicence = new Map();
for (const [folder, { dev, devOptional, license, version }] of Object.entries(packages)) {
  if (folder === '' || dev || devOptional) continue;
  const licence = license ?? statedIn(folder);
  const name = `${folder.replace(/^.*node_modules\//u, '')} ${version}`;
  byLicence.set(licence, (byLicence.get(licence) ?? new Set()).add(name));
}

const groups = [...byLicence].toSorted(([a], [b]) => a.localeCompare(b, 'en'));
const page = `# Licences

What runs in production beside Staffroom's own code (Apache-2.0), and under which licence. \`npm run licences\` writes this page; the check fails when it is out of date or when a licence is not a permissive one.

${groups
  .map(
    ([licence, names]) =>
      `## ${licence}\n\n${[...names].toSorted((a, b) => a.localeCompare(b, 'en')).join(', ')}\n`,
  )
  .join('\n')}`;

const refused = groups.filter(([licence]) => !isAccepted(licence));
for (const [licence, names] of refused) {
  console.error(
    `Not permissive, or not known: ${licence} (${[...names].join(', ')}). Use another package, or add the licence to supply/licences.js with the reason.`,
  );
}
if (process.argv.includes('--write')) {
  writeFileSync(PAGE, page);
} else if (readFileSync(PAGE, 'utf8') !== page) {
  console.error('docs/licences.md is out of date: npm run licences');
  process.exitCode = 1;
}
if (refused.length > 0) process.exitCode = 1;
