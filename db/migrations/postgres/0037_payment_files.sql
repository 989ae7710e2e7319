CREATE TABLE "payee_references" (
	"person_id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "payee_references_reference_unique" UNIQUE("reference")
);
--> statement-breakpoint
CREATE TABLE "payment_files" (
	"id" text PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"made_by_id" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payment_orders" (
	"file_id" text NOT NULL,
	"payout_id" text NOT NULL,
	"state" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"outcome" text,
	CONSTRAINT "payment_orders_file_id_payout_id_pk" PRIMARY KEY("file_id","payout_id"),
	CONSTRAINT "ended_orders_say_how" CHECK (("payment_orders"."state" = 'sent') = ("payment_orders"."ended_at" is null) and ("payment_orders"."state" = 'sent') = ("payment_orders"."outcome" is null))
);
--> statement-breakpoint
ALTER TABLE "payouts" DROP CONSTRAINT "settled_payouts_have_a_reference";--> statement-breakpoint
ALTER TABLE "payee_references" ADD CONSTRAINT "payee_references_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_files" ADD CONSTRAINT "payment_files_made_by_id_people_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_orders" ADD CONSTRAINT "payment_orders_file_id_payment_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."payment_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_orders" ADD CONSTRAINT "payment_orders_payout_id_payouts_id_fk" FOREIGN KEY ("payout_id") REFERENCES "public"."payouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payment_files_by_date" ON "payment_files" USING btree ("made_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_order_on_its_way" ON "payment_orders" USING btree ("payout_id") WHERE "payment_orders"."state" = 'sent';--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "settled_payouts_have_a_reference" CHECK ("payouts"."state" in ('due', 'ordered', 'void') or ("payouts"."reference" is not null and "payouts"."settled_at" is not null));