// While the house is made ready its page shows how far it is; when the house answers itself, the page is asked for anew.
// Between the two nobody answers for a moment: then it is asked again.
const look = async () => {
  try {
    const answer = await fetch(location.href, {headers: {Accept: "text/html"}});
    if (answer.status !== 503) {
      location.reload();
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.querySelector("main").replaceWith(page.querySelector("main"));
  } catch {
    // Nobody there yet.
  }
  setTimeout(look, 1000);
};
setTimeout(look, 1000);
