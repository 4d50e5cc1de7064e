-- Workbooks have templates too: each kind of paper has versions in each form, counted by themselves.

alter table paper_templates
    add column form text not null default 'DOCX',
    add constraint template_is_for_word_or_workbook check (form in ('DOCX', 'XLSX')),
    drop constraint paper_templates_pkey,
    add primary key (region_id, kind, form, version);
alter table paper_templates alter column form drop default;
comment on table paper_templates is 'Templates of the region''s office for the Word papers and workbooks of all its rounds; without a row the house''s own makes them.';
comment on column paper_templates.form is 'A PaperForm that has a template: DOCX or XLSX.';
