CREATE TABLE "transparency_errata" (
	"id" text PRIMARY KEY NOT NULL,
	"month" text NOT NULL,
	"metric" text NOT NULL,
	"division" text NOT NULL,
	"cell" text NOT NULL,
	"printed" double precision,
	"counted" double precision,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transparency_figures" (
	"month" text NOT NULL,
	"metric" text NOT NULL,
	"division" text NOT NULL,
	"cell" text NOT NULL,
	"value" double precision,
	"frozen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "transparency_figures_month_metric_division_cell_pk" PRIMARY KEY("month","metric","division","cell")
);
--> statement-breakpoint
CREATE INDEX "errata_of_month" ON "transparency_errata" USING btree ("month","at");