/**
 * Known weaknesses in what runs in production (`npm audit`): a high or critical one fails.
 * Where the registry in use has no list of advisories, it says so and checks nothing.
 */
import { spawnSync } from 'node:child_process';

const { stdout, stderr } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
});

const answer = parsed(stdout);
const found = answer?.metadata?.vulnerabilities;
if (found === undefined) {
  const why = answer?.message ?? stderr.trim().split('\n')[0] ?? 'no answer';
  console.log(`Advisories NOT checked: the registry in use gives none (${why}).`);
} else {
  for (const { name, severity, range, via } of Object.values(answer.vulnerabilities)) {
    const titles = via.flatMap((one) => (typeof one === 'string' ? [] : [one.title]));
    console.log(`${severity}: ${name} ${range} ${titles.join('; ')}`);
  }
  console.log(`Advisories: ${found.critical} critical, ${found.high} high, ${found.total} in all.`);
  if (found.critical + found.high > 0) process.exitCode = 1;
}

function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
