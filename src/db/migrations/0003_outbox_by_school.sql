DROP INDEX "notices_due";--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "rank" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "loud_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "notices_due" ON "notices" USING btree ("school_id","rank","due_at","id") WHERE delivered_at is null;