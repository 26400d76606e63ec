ALTER TABLE "questions" ADD COLUMN "asker_name" text;--> statement-breakpoint
CREATE INDEX "cases_by_state" ON "cases" USING btree ("school_id","state","created_at");