using NexusBot.Core.Tags;
using NexusBot.Core.Texts;

namespace NexusBot.Tests.Tags;

public sealed class TagTests
{
    [Theory]
    [InlineData(" Postgres ", "postgresql")]
    [InlineData("PostgreSQL", "postgresql")]
    [InlineData("k8s", "kubernetes")]
    [InlineData("JS", "javascript")]
    [InlineData("CI/CD", "ci-cd")]
    [InlineData("ci cd", "ci-cd")]
    [InlineData("#django", "django")]
    [InlineData("C#", "c#")]
    [InlineData(".net", ".net")]
    [InlineData("django_rest framework", "django-rest-framework")]
    [InlineData("ｄｏｃｋｅｒ", "docker")]
    [InlineData("日本語", "日本語")]
    public void However_it_is_typed_it_is_the_same_tag(string typed, string key) =>
        Assert.Equal(key, Tag.Read(typed).Value.Key);

    [Theory]
    [InlineData("@everyone")]
    [InlineData("<@&5>")]
    [InlineData("##")]
    [InlineData("a|b")]
    [InlineData("--")]
    public void What_has_no_letters_or_has_signs_is_no_tag(string typed) =>
        Assert.Equal(TagRefusals.NotUnderstood(typed), Tag.Read(typed).Refusal);

    [Fact]
    public void Nothing_is_no_tag() => Assert.Equal(TextRefusals.Empty("tag"), Tag.Read(" ").Refusal);

    [Theory]
    [InlineData(Tag.MaxLength, true)]
    [InlineData(Tag.MaxLength + 1, false)]
    public void A_tag_has_so_many_letters(int length, bool fits)
    {
        var typed = new string('a', length);

        Assert.Equal(fits ? null : TagRefusals.TooLong(typed), Tag.Read(typed).Refusal);
    }

    [Fact]
    public void Half_a_character_is_refused() => Assert.Equal(TextRefusals.BrokenCharacters("tag"), Tag.Read("a\uD800").Refusal);

    [Fact]
    public void One_field_holds_several() =>
        Assert.Equal(["django", "rest api", "ci/cd"], Tag.Split(" django, rest api;;ci/cd,"));

    [Theory]
    [InlineData("postgresql", "PostgreSQL")]
    [InlineData("something-else", "something-else")]
    public void It_is_shown_as_people_write_it(string key, string display) =>
        Assert.Equal(display, Tag.FromKey(key).Display);
}
