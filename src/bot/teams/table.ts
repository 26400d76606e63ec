/** Where people and channels are met on Teams, as Teams itself has told us. */
import { pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

export const teamsConversations = pgTable(
  'teams_conversations',
  {
    schoolId: text('school_id').notNull(),
    kind: text('kind').$type<'person' | 'channel' | 'team'>().notNull(),
    /** The person's Entra object id, or Teams' own id of the channel or team. */
    id: text('id').notNull(),
    /** The person's conversation with the bot, or the channel itself. */
    conversation: text('conversation').notNull(),
    /** The team that a channel belongs to. */
    team: text('team'),
    /** Where Microsoft's Connector is for it; it can change. */
    serviceUrl: text('service_url').notNull(),
    learntAt: timestamp('learnt_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.schoolId, table.kind, table.id] })],
);
