// A form is sent once: its buttons rest until the answer is there, and wake when the reader comes back to the page.
document.addEventListener("submit", event => {
  const buttons = event.target.querySelectorAll("button");
  setTimeout(() => buttons.forEach(button => { button.disabled = true; }), 0);
});
addEventListener("pageshow", () => {
  document.querySelectorAll("form button[disabled]").forEach(button => { button.disabled = false; });
});

// What is typed and chosen in a form that asks for it is kept until the form has been taken, so that a failed network loses
// nothing. It comes back as a whole — words without the measure they were about would be said of something else — and only
// while the page still says what it said then.
document.querySelectorAll("form[data-draft]").forEach(form => {
  const place = "draft:" + form.dataset.draft;
  const fields = [...form.querySelectorAll("textarea[name], select[name], input[name]")]
    .filter(field => !["hidden", "file", "submit"].includes(field.type) && field.name !== "pledged");
  const before = [...form.querySelectorAll("textarea")].map(text => text.defaultValue).join("\n");
  const draft = JSON.parse(localStorage.getItem(place) || "{}");
  const kept = draft.before === before ? draft.said : {};
  fields.filter(field => field.name in kept).forEach(field => {
    if (field.type === "checkbox") {
      field.checked = kept[field.name];
    } else if (field.type !== "select-one" || [...field.options].some(option => option.value === kept[field.name])) {
      field.value = kept[field.name];
    }
  });
  form.addEventListener("input", () => {
    const said = fields.map(field => [field.name, field.type === "checkbox" ? field.checked : field.value]);
    localStorage.setItem(place, JSON.stringify({before, said: Object.fromEntries(said)}));
  });
});
document.querySelectorAll("[data-forget-draft]").forEach(page => localStorage.removeItem("draft:" + page.dataset.forgetDraft));

// A file too large to be taken is told at once, before anything is sent and lost.
document.querySelectorAll("input[type=file][data-most]").forEach(input => {
  input.addEventListener("change", () => {
    const heavy = [...input.files].find(file => file.size > Number(input.dataset.most));
    input.setCustomValidity(heavy ? `${heavy.name}: ${input.dataset.tooLarge}` : "");
    input.reportValidity();
  });
});

// The day that a phrase of time means is shown while it is being typed; without a script it is shown when the form comes back.
document.addEventListener("change", async event => {
  const { time } = event.target.dataset;
  if (time) {
    const answer = await fetch(`${time}?words=${encodeURIComponent(event.target.value)}`);
    const read = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html").querySelector(".time-read");
    if (read) {
      event.target.nextElementSibling.replaceChildren(...read.childNodes);
    }
  }
});
