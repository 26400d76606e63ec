-- The outbox is updated all day: without these it bloats and claims slow to a third.
ALTER TABLE "notices" SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
--> statement-breakpoint
-- Wakes delivery at the commit that wrote a notice.
CREATE FUNCTION notices_wake() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('staffroom_notices', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER notices_wake AFTER INSERT ON "notices" FOR EACH STATEMENT EXECUTE FUNCTION notices_wake();
--> statement-breakpoint
-- Wakes every open console, in whichever process it is served.
CREATE FUNCTION console_posts_wake() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('staffroom_console', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER console_posts_wake AFTER INSERT OR UPDATE ON "console_posts" FOR EACH STATEMENT EXECUTE FUNCTION console_posts_wake();
--> statement-breakpoint
-- The audit can only grow.
CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit is append-only: % is refused.', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit" FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
