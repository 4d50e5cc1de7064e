// A form is sent once: its buttons rest until the answer is there, and wake when the reader comes back to the page.
document.addEventListener("submit", event => {
  const buttons = event.target.querySelectorAll("button");
  setTimeout(() => buttons.forEach(button => { button.disabled = true; }), 0);
});
addEventListener("pageshow", () => {
  document.querySelectorAll("form button[disabled]").forEach(button => { button.disabled = false; });
});

// What is typed into a form that asks for it is kept until the form has been taken, so that a failed network loses nothing.
document.querySelectorAll("form[data-draft]").forEach(form => {
  const place = "draft:" + form.dataset.draft;
  const texts = [...form.querySelectorAll("textarea[name], input[type=text][name], input[type=date][name]")];
  if (form.dataset.draftTaken !== undefined) {
    return;
  }
  const kept = JSON.parse(localStorage.getItem(place) || "{}");
  texts.forEach(text => {
    if (!text.value && kept[text.name]) {
      text.value = kept[text.name];
    }
  });
  form.addEventListener("input", () => {
    localStorage.setItem(place, JSON.stringify(Object.fromEntries(texts.map(text => [text.name, text.value]))));
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
