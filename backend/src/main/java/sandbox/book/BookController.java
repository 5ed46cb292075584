package sandbox.book;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

@Controller
class BookController {

    private final Chapters chapters;

    BookController(Chapters chapters) {
        this.chapters = chapters;
    }

    @GetMapping("/book")
    String contents(Model model) {
        model.addAttribute("chapters", this.chapters.all());
        return "book";
    }

    @GetMapping("/book/{name:[a-z]+}")
    String page(@PathVariable String name, Model model) {
        var page = this.chapters.page(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", page);
        return "page";
    }

    @GetMapping("/book/{number:\\d{1,2}}")
    String chapter(@PathVariable int number, Model model) {
        var chapter = this.chapters.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("chapter", chapter);
        model.addAttribute("previous", this.chapters.find(number - 1).orElse(null));
        model.addAttribute("next", this.chapters.find(number + 1).orElse(null));
        return "chapter";
    }

}
