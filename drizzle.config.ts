import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/db/tables/*.ts', './src/bot/console/table.ts', './src/bot/teams/table.ts'],
  out: './src/db/migrations',
});
