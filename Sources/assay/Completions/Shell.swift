/// A shell that can complete command lines.
enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  /// The script for the shell's start file.
  ///
  /// The scripts know no command. They hand the command line up to the cursor to `assay completions SHELL LINE` and offer
  /// its lines as they are: no shell evaluates them.
  var script: String {
    switch self {
    case .bash: Self.bashScript
    case .zsh: Self.zshScript
    case .fish: Self.fishScript
    }
  }

  /// The name by which the shell finds the script.
  var fileName: String {
    switch self {
    case .bash: "assay"
    case .zsh: "_assay"
    case .fish: "assay.fish"
    }
  }

  /// The folder of the scripts of all programs, below a share folder such as `/usr/share` or `~/.local/share`.
  var folder: String {
    switch self {
    case .bash: "bash-completion/completions"
    case .zsh: "zsh/site-functions"
    case .fish: "fish/vendor_completions.d"
    }
  }

  /// For bash 3.2 and later. `compopt` is missing before bash 4.
  private static let bashScript = #"""
    # bash completions for assay
    _assay() {
      local kind='' candidate
      COMPREPLY=()
      {
        IFS= read -r kind
        while IFS= read -r candidate; do COMPREPLY+=("$candidate"); done
      } < <(COMP_WORDBREAKS="$COMP_WORDBREAKS" command assay completions bash -- "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
      case $kind in
        words) compopt +o default 2>/dev/null ;;
        list) compopt +o default -o nospace 2>/dev/null ;;
        folders) compopt -o dirnames 2>/dev/null ;;
      esac
      return 0
    }
    complete -o default -F _assay assay

    """#

  /// For a folder on `fpath`, or to be sourced.
  private static let zshScript = #"""
    #compdef assay
    _assay() {
      local -a lines names shown
      local line
      lines=("${(@f)$(command assay completions zsh -- "${(j: :)words[1,CURRENT-1]} $QIPREFIX$IPREFIX$PREFIX" 2>/dev/null)}")
      for line in "${(@)lines[2,-1]}"; do
        names+=("${line%%$'\t'*}")
        shown+=("${line/$'\t'/  -- }")
      done
      local status_=1
      if (( $#names )); then
        if [[ $lines[1] == list ]]; then
          compadd -l -S '' -d shown -a names && status_=0
        else
          compadd -l -d shown -a names && status_=0
        fi
      fi
      case $lines[1] in
        files) _files && status_=0 ;;
        folders) _files -/ && status_=0 ;;
      esac
      return status_
    }
    if [[ ${funcstack[1]} == _assay ]]; then
      _assay "$@"
    else
      compdef _assay assay
    fi

    """#

  private static let fishScript = #"""
    # fish completions for assay
    function __assay_complete
      set -l lines (command assay completions fish -- (commandline -cp | string collect) 2>/dev/null)
      switch "$lines[1]"
        case files
          __fish_complete_path (commandline -ct)
        case folders
          __fish_complete_directories (commandline -ct)
      end
      if test (count $lines) -gt 1
        printf '%s\n' $lines[2..-1]
      end
    end
    complete -c assay -f -a '(__assay_complete)'

    """#
}
