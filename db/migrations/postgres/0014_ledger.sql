CREATE TABLE "ledger_lines" (
	"transfer" bigint NOT NULL,
	"side" text NOT NULL,
	"programme_id" text NOT NULL,
	"account" text NOT NULL,
	"purpose" text NOT NULL,
	"currency" text NOT NULL,
	"minor" bigint NOT NULL,
	CONSTRAINT "ledger_lines_transfer_side_pk" PRIMARY KEY("transfer","side"),
	CONSTRAINT "one_side_gives_the_other_gets" CHECK (("ledger_lines"."side" = 'to') = ("ledger_lines"."minor" > 0) and "ledger_lines"."minor" <> 0)
);
--> statement-breakpoint
CREATE TABLE "ledger_transfers" (
	"number" bigint PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"note" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text,
	"hash" text NOT NULL,
	CONSTRAINT "ledger_transfers_key_unique" UNIQUE("key")
);
--> statement-breakpoint
ALTER TABLE "ledger_lines" ADD CONSTRAINT "ledger_lines_transfer_ledger_transfers_number_fk" FOREIGN KEY ("transfer") REFERENCES "public"."ledger_transfers"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_transfers" ADD CONSTRAINT "ledger_transfers_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lines_of_place" ON "ledger_lines" USING btree ("programme_id","account","purpose","currency","minor");