package sandbox.book;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The book's pictures, beside its chapters in the jar. */
@Configuration
class Pictures implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/book/pictures/**").addResourceLocations("classpath:/book/pictures/");
    }

}
