package sandbox.pages;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every page: its address, and the template that makes it. */
@Configuration
class Pages implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addViewController("/").setViewName("index");
        pages.addViewController("/labs").setViewName("labs/index");
        pages.addViewController("/labs/cluster").setViewName("labs/cluster");
        pages.addViewController("/labs/editions").setViewName("labs/editions");
        pages.addViewController("/labs/race").setViewName("labs/race");
        pages.addViewController("/labs/transports").setViewName("labs/transports");
        pages.addViewController("/labs/wire").setViewName("labs/wire");
        pages.addRedirectViewController("/editions", "/labs/editions");
        pages.addViewController("/classic").setViewName("classic");
        // where the book's own page without a build is
        pages.addViewController("/classic.html").setViewName("classic");
    }

}
