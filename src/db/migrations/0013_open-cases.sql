DROP INDEX "cases_by_state";--> statement-breakpoint
CREATE INDEX "cases_open" ON "cases" USING btree ("school_id","created_at") WHERE state <> 'closed';